using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
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
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "blueprint_origin",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Format = table.Column<int>(type: "integer", nullable: false),
                    MadeFrom = table.Column<string>(type: "text", nullable: false),
                    MadeOn = table.Column<string>(type: "text", nullable: false),
                    Spellings = table.Column<string>(type: "text", nullable: false),
                    OwnNames = table.Column<string>(type: "text", nullable: false),
                    ToCheck = table.Column<string>(type: "text", nullable: false),
                    Settings = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("PK_blueprint_origin", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "checked_record",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
