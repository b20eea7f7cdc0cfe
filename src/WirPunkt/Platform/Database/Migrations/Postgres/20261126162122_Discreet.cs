using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Discreet : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Discreet",
                table: "municipality",
                type: "text",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Discreet",
                table: "municipality");
        }
    }
}
