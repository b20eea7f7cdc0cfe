using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql("PRAGMA secure_delete = ON;");
            migrationBuilder.Sql("""
                UPDATE open_shift SET "Entries" = (
                    SELECT json_group_array(json_object('id', e."Id", 'month', e."Month", 'revision', e."Revision", 'number', e."Number", 'topic', e."Topic", 'language', e."Language", 'channel', e."Channel", 'help', e."Help", 'outcome', e."Outcome", 'sentWrongly', e."SentWrongly", 'duration', e."Duration"))
                    FROM (SELECT * FROM shift_entry WHERE "ShiftId" = open_shift."Id" ORDER BY "Id") AS e);
                """);

            // Their keys are remembered from the end of the shift on.
            migrationBuilder.Sql("""DELETE FROM seen_entry WHERE "Id" IN (SELECT "Id" FROM shift_entry);""");

            migrationBuilder.DropTable(
                name: "shift_entry");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShiftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Help = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    SentWrongly = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Duration = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
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
