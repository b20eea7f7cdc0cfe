using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LogAndPublication : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ConsentToldOn",
                table: "volunteer",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemindedAt",
                table: "training_registration",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReminderId",
                table: "training_registration",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "closed_month",
                columns: table => new
                {
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Contacts = table.Column<string>(type: "text", nullable: false),
                    Reads = table.Column<string>(type: "text", nullable: false),
                    Coarsened = table.Column<string>(type: "text", nullable: false),
                    OpenHours = table.Column<int>(type: "integer", nullable: true),
                    SecretMark = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closed_month", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "contact_counter",
                columns: table => new
                {
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Feature = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Category = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Site = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_counter", x => new { x.Month, x.Feature, x.Category, x.Site });
                });

            migrationBuilder.CreateTable(
                name: "counted_month",
                columns: table => new
                {
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    FrozenOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counted_month", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Numbers = table.Column<string>(type: "text", nullable: false),
                    Corrects = table.Column<int>(type: "integer", nullable: true),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_entry", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "open_shift",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Language = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Channel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_shift", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "seen_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seen_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_secret",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Protected = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statistics_secret", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "topic_group",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Topics = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FormerKeys = table.Column<string>(type: "text", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ImportedAs = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ImportedVersion = table.Column<long>(type: "bigint", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Reviewed = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_group", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "topic_read",
                columns: table => new
                {
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Topic = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_read", x => new { x.Month, x.Topic, x.Language });
                });

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
                name: "IX_seen_entry_Month",
                table: "seen_entry",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_shift_entry_ShiftId",
                table: "shift_entry",
                column: "ShiftId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_group_Key",
                table: "topic_group",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "closed_month");

            migrationBuilder.DropTable(
                name: "contact_counter");

            migrationBuilder.DropTable(
                name: "counted_month");

            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "seen_entry");

            migrationBuilder.DropTable(
                name: "shift_entry");

            migrationBuilder.DropTable(
                name: "statistics_secret");

            migrationBuilder.DropTable(
                name: "topic_group");

            migrationBuilder.DropTable(
                name: "topic_read");

            migrationBuilder.DropTable(
                name: "open_shift");

            migrationBuilder.DropColumn(
                name: "ConsentToldOn",
                table: "volunteer");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "training_registration");

            migrationBuilder.DropColumn(
                name: "ReminderId",
                table: "training_registration");
        }
    }
}
