using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
{
    /// <summary>The entries of a running shift become one value: rows lay in the order in which they came. Those of running shifts come along.</summary>
    public partial class ShiftInOneValue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Entries",
                table: "open_shift",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql("""
                UPDATE open_shift SET "Entries" = coalesce((
                    SELECT json_agg(json_build_object('id', e."Id", 'month', e."Month", 'revision', e."Revision", 'number', e."Number", 'topic', e."Topic", 'language', e."Language", 'channel', e."Channel", 'help', e."Help", 'outcome', e."Outcome", 'sentWrongly', e."SentWrongly", 'duration', e."Duration") ORDER BY e."Id")::text
                    FROM shift_entry AS e WHERE e."ShiftId" = open_shift."Id"), '[]');
                """);

            // Their keys are remembered from the end of the shift on.
            migrationBuilder.Sql("""DELETE FROM seen_entry WHERE "Id" IN (SELECT "Id" FROM shift_entry);""");

            migrationBuilder.DropTable(
                name: "shift_entry");

            // What a shift was before the last tap lies in its pages until they are cleared up: within a minute or two instead of after fifty taps.
            migrationBuilder.Sql("""
                ALTER TABLE open_shift SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
                    toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Entries",
                table: "open_shift");

            migrationBuilder.CreateTable(
                name: "shift_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShiftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Topic = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Language = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Channel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Help = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    SentWrongly = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Duration = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shift_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_shift_entry_open_shift_ShiftId",
                        column: x => x.ShiftId,
                        principalTable: "open_shift",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_shift_entry_ShiftId",
                table: "shift_entry",
                column: "ShiftId");
        }
    }
}
