using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EvaluationPlan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "booking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Line = table.Column<string>(type: "text", nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    Receipt = table.Column<string>(type: "text", nullable: true),
                    TakesBack = table.Column<Guid>(type: "uuid", nullable: true),
                    BookedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "budget_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Side = table.Column<string>(type: "text", nullable: false),
                    Amount = table.Column<double>(type: "double precision", nullable: true),
                    AsOf = table.Column<string>(type: "text", nullable: true),
                    Origin = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("PK_budget_line", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "compared_town",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Programme = table.Column<string>(type: "text", nullable: true),
                    Cells = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "text", nullable: true),
                    AsOf = table.Column<string>(type: "text", nullable: true),
                    Confidence = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("PK_compared_town", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Starts = table.Column<string>(type: "text", nullable: true),
                    Ends = table.Column<string>(type: "text", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    ActualStart = table.Column<string>(type: "text", nullable: true),
                    ActualEnd = table.Column<string>(type: "text", nullable: true),
                    Origin = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("PK_plan_step", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_booking_On",
                table: "booking",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_booking_TakesBack",
                table: "booking",
                column: "TakesBack",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_budget_line_Key",
                table: "budget_line",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_compared_town_Key",
                table: "compared_town",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_step_Key",
                table: "plan_step",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "booking");

            migrationBuilder.DropTable(
                name: "budget_line");

            migrationBuilder.DropTable(
                name: "compared_town");

            migrationBuilder.DropTable(
                name: "plan_step");
        }
    }
}
