using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Signposting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Say",
                table: "service",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recognise",
                table: "referral",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Say",
                table: "referral",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhenClosed",
                table: "referral",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spoken",
                table: "organization",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "concern",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    LifeEvents = table.Column<string>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<string>(type: "TEXT", nullable: true),
                    Say = table.Column<string>(type: "TEXT", nullable: true),
                    See = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FormerKeys = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAs = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Reviewed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_concern", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Recognise = table.Column<string>(type: "TEXT", nullable: false),
                    Urgency = table.Column<string>(type: "TEXT", nullable: false),
                    Wants = table.Column<string>(type: "TEXT", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Deadline = table.Column<string>(type: "TEXT", nullable: true),
                    Beware = table.Column<string>(type: "TEXT", nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    See = table.Column<string>(type: "TEXT", nullable: false),
                    Referral = table.Column<string>(type: "TEXT", nullable: true),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FormerKeys = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAs = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Reviewed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "life_event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Icon = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FormerKeys = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAs = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Reviewed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FormerKeys = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAs = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Reviewed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_question", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "wrong_door",
                columns: table => new
                {
                    Month = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wrong_door", x => new { x.Month, x.To, x.Service, x.From });
                });

            migrationBuilder.CreateIndex(
                name: "IX_concern_Key",
                table: "concern",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letter_Key",
                table: "letter",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_life_event_Key",
                table: "life_event",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_question_Key",
                table: "question",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "concern");

            migrationBuilder.DropTable(
                name: "letter");

            migrationBuilder.DropTable(
                name: "life_event");

            migrationBuilder.DropTable(
                name: "question");

            migrationBuilder.DropTable(
                name: "wrong_door");

            migrationBuilder.DropColumn(
                name: "Say",
                table: "service");

            migrationBuilder.DropColumn(
                name: "Recognise",
                table: "referral");

            migrationBuilder.DropColumn(
                name: "Say",
                table: "referral");

            migrationBuilder.DropColumn(
                name: "WhenClosed",
                table: "referral");

            migrationBuilder.DropColumn(
                name: "Spoken",
                table: "organization");
        }
    }
}
