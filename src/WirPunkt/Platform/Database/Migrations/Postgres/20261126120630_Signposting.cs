using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
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
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recognise",
                table: "referral",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Say",
                table: "referral",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhenClosed",
                table: "referral",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spoken",
                table: "organization",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "concern",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Topics = table.Column<string>(type: "text", nullable: false),
                    LifeEvents = table.Column<string>(type: "text", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: false),
                    First = table.Column<string>(type: "text", nullable: true),
                    Say = table.Column<string>(type: "text", nullable: true),
                    See = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FormerKeys = table.Column<string>(type: "text", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ImportedAs = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ImportedVersion = table.Column<long>(type: "bigint", nullable: false),
                    Reviewed = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_concern", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Recognise = table.Column<string>(type: "text", nullable: false),
                    Urgency = table.Column<string>(type: "text", nullable: false),
                    Wants = table.Column<string>(type: "text", nullable: false),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    Deadline = table.Column<string>(type: "text", nullable: true),
                    Beware = table.Column<string>(type: "text", nullable: true),
                    LegalBasis = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Topics = table.Column<string>(type: "text", nullable: false),
                    See = table.Column<string>(type: "text", nullable: false),
                    Referral = table.Column<string>(type: "text", nullable: true),
                    AsOf = table.Column<string>(type: "text", nullable: true),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FormerKeys = table.Column<string>(type: "text", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ImportedAs = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ImportedVersion = table.Column<long>(type: "bigint", nullable: false),
                    Reviewed = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "life_event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Icon = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FormerKeys = table.Column<string>(type: "text", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ImportedAs = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ImportedVersion = table.Column<long>(type: "bigint", nullable: false),
                    Reviewed = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FormerKeys = table.Column<string>(type: "text", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ImportedAs = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ImportedVersion = table.Column<long>(type: "bigint", nullable: false),
                    Reviewed = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_question", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "wrong_door",
                columns: table => new
                {
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    From = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    To = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Service = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
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
