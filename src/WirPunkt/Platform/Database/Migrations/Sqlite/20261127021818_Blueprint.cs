using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Blueprint : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "InPreparation",
                table: "municipality",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "blueprint_origin",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeFrom = table.Column<string>(type: "TEXT", nullable: false),
                    MadeOn = table.Column<string>(type: "TEXT", nullable: false),
                    Spellings = table.Column<string>(type: "TEXT", nullable: false),
                    OwnNames = table.Column<string>(type: "TEXT", nullable: false),
                    ToCheck = table.Column<string>(type: "TEXT", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FormerKeys = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAs = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blueprint_origin", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "checked_record",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checked_record", x => new { x.Kind, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_blueprint_origin_Key",
                table: "blueprint_origin",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "blueprint_origin");

            migrationBuilder.DropTable(
                name: "checked_record");

            migrationBuilder.DropColumn(
                name: "InPreparation",
                table: "municipality");
        }
    }
}
