using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Evaluation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "evaluation_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    From = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    To = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    NumbersOf = table.Column<DateOnly>(type: "date", nullable: false),
                    FinishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Chapters = table.Column<string>(type: "text", nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    Tables = table.Column<string>(type: "text", nullable: false),
                    LeftOut = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_report", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fixed_target",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HalfYear = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Indicator = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Target = table.Column<int>(type: "integer", nullable: false),
                    Threshold = table.Column<int>(type: "integer", nullable: false),
                    FixedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fixed_target", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Measure = table.Column<string>(type: "text", nullable: false),
                    Target = table.Column<int>(type: "integer", nullable: false),
                    Threshold = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FormerKeys = table.Column<string>(type: "text", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ImportedAs = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ImportedVersion = table.Column<long>(type: "bigint", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicator", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "programme_month",
                columns: table => new
                {
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Blocks = table.Column<int>(type: "integer", nullable: false),
                    BlocksKept = table.Column<int>(type: "integer", nullable: false),
                    FormHelpBlocks = table.Column<int>(type: "integer", nullable: false),
                    FormHelpKept = table.Column<int>(type: "integer", nullable: false),
                    Sites = table.Column<int>(type: "integer", nullable: false),
                    OpenMinutes = table.Column<int>(type: "integer", nullable: false),
                    ShiftMinutes = table.Column<int>(type: "integer", nullable: false),
                    OtherMinutes = table.Column<int>(type: "integer", nullable: false),
                    TrainingPlaces = table.Column<int>(type: "integer", nullable: false),
                    TrainingAttended = table.Column<int>(type: "integer", nullable: false),
                    OnDuty = table.Column<int>(type: "integer", nullable: false),
                    Languages = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_month", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "report_chapter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    In = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FormerKeys = table.Column<string>(type: "text", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ImportedAs = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ImportedVersion = table.Column<long>(type: "bigint", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_chapter", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_fixed_target_HalfYear_Indicator_Number",
                table: "fixed_target",
                columns: new[] { "HalfYear", "Indicator", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicator_Key",
                table: "indicator",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_chapter_Key",
                table: "report_chapter",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evaluation_report");

            migrationBuilder.DropTable(
                name: "fixed_target");

            migrationBuilder.DropTable(
                name: "indicator");

            migrationBuilder.DropTable(
                name: "programme_month");

            migrationBuilder.DropTable(
                name: "report_chapter");
        }
    }
}
