using System.Globalization;
using System.Runtime.InteropServices;

namespace WirPunkt.Volunteering.Roster.Exact;

/// <summary>
/// COIN-OR's CBC through its C interface, where the system has it (Debian: coinor-libcbc3). It is licensed under EPL-2 and
/// never part of this program, which therefore looks for it when it runs.
/// </summary>
public sealed class CbcLibrary
{
    public const string FileName = "libCbcSolver.so.3";
    private readonly nint library;

    private CbcLibrary(nint library) => this.library = library;

    /// <summary>Null: the system does not have it.</summary>
    public static CbcLibrary? Find(string fileName = FileName) => NativeLibrary.TryLoad(fileName, out var library) ? new(library) : null;

    /// <param name="mostNodes">Of the search tree: where CBC stops without proof. It never looks at a clock.</param>
    public CbcAnswer Solve(LinearProgram program, int mostNodes)
    {
        var model = Function<NewModel>("Cbc_newModel")();
        try
        {
            Load(model, program);
            Set(model, "logLevel", "0");
            Set(model, "maxNodes", mostNodes.ToString(CultureInfo.InvariantCulture));
            Set(model, "ratioGap", "0");
            Set(model, "preprocess", "off"); // with it, 2.10.8 calls plans optimal that are not: 2239 where there is one of 2237
            Function<ToInt>("Cbc_solve")(model);
            return Answer(model, program.Columns);
        }
        finally
        {
            Function<Act>("Cbc_deleteModel")(model);
        }
    }

    private void Load(nint model, LinearProgram program)
    {
        var matrix = program.ByColumn();
        Function<LoadProblem>("Cbc_loadProblem")(model, program.Columns, program.Rows, matrix.Starts, matrix.Rows, matrix.Amounts,
            program.Least, program.Most, program.Costs, program.RowLeast, program.RowMost);
        foreach (var column in program.Integers) Function<OfColumn>("Cbc_setInteger")(model, column);
    }

    private void Set(nint model, string name, string value) => Function<SetParameter>("Cbc_setParameter")(model, name, value);

    private CbcAnswer Answer(nint model, int columns)
    {
        var values = new double[columns];
        var found = Function<ToPointer>("Cbc_getColSolution")(model);
        if (found != 0) Marshal.Copy(found, values, 0, columns);
        return new(values, Function<ToDouble>("Cbc_getBestPossibleObjValue")(model), Function<ToInt>("Cbc_isProvenOptimal")(model) == 1, Function<ToInt>("Cbc_getNodeCount")(model));
    }

    private T Function<T>(string name) where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));

    private delegate nint NewModel();
    private delegate void Act(nint model);
    private delegate int ToInt(nint model);
    private delegate double ToDouble(nint model);
    private delegate nint ToPointer(nint model);
    private delegate void OfColumn(nint model, int column);
    private delegate void SetParameter(nint model, [MarshalAs(UnmanagedType.LPStr)] string name, [MarshalAs(UnmanagedType.LPStr)] string value);
    private delegate void LoadProblem(nint model, int columns, int rows, int[] starts, int[] index, double[] value, double[] least, double[] most, double[] costs, double[] rowLeast, double[] rowMost);
}

/// <param name="Values">By column; not of whole numbers where no plan was found.</param>
/// <param name="Bound">No solution costs less.</param>
public sealed record CbcAnswer(double[] Values, double Bound, bool IsOptimal, int Nodes);
