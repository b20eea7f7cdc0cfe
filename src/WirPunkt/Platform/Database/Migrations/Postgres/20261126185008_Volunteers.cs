using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Volunteers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "programme_settings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Requirements = table.Column<string>(type: "text", nullable: false),
                    ShiftsUntilExperienced = table.Column<int>(type: "integer", nullable: false),
                    MonthsAfterRefusal = table.Column<int>(type: "integer", nullable: false),
                    MonthsAfterLeaving = table.Column<int>(type: "integer", nullable: false),
                    CertificateMonthsAfterLeaving = table.Column<int>(type: "integer", nullable: false),
                    CertificateMonths = table.Column<int>(type: "integer", nullable: false),
                    PaymentYears = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "recruitment_channel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_recruitment_channel", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "recruitment_count",
                columns: table => new
                {
                    HalfYear = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Channel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Step = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recruitment_count", x => new { x.HalfYear, x.Channel, x.Step });
                });

            migrationBuilder.CreateTable(
                name: "volunteer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: true),
                    Phone = table.Column<string>(type: "text", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    Stage = table.Column<string>(type: "text", nullable: false),
                    Channel = table.Column<string>(type: "text", nullable: false),
                    Reached = table.Column<string>(type: "text", nullable: true),
                    Times = table.Column<string>(type: "text", nullable: true),
                    Sites = table.Column<string>(type: "text", nullable: false),
                    AppliedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ContactedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ContactedAbout = table.Column<string>(type: "text", nullable: true),
                    FirstShiftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeleteOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawHash = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    MinutesPerWeek = table.Column<int>(type: "integer", nullable: false),
                    MinutesPerMonth = table.Column<int>(type: "integer", nullable: false),
                    Days = table.Column<string>(type: "text", nullable: false),
                    WantedSites = table.Column<string>(type: "text", nullable: false),
                    ExcludedSites = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    Boundaries = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_agreement_volunteer_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "volunteer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "availability",
                columns: table => new
                {
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Weekly = table.Column<string>(type: "text", nullable: false),
                    Exceptions = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_availability", x => x.VolunteerId);
                    table.ForeignKey(
                        name: "FK_availability_volunteer_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "volunteer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "formality",
                columns: table => new
                {
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TextVersion = table.Column<string>(type: "text", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_formality", x => new { x.VolunteerId, x.Kind });
                    table.ForeignKey(
                        name: "FK_formality_volunteer_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "volunteer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_VolunteerId",
                table: "agreement",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_recruitment_channel_Key",
                table: "recruitment_channel",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_AccountId",
                table: "volunteer",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_Stage",
                table: "volunteer",
                column: "Stage");

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_WithdrawHash",
                table: "volunteer",
                column: "WithdrawHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement");

            migrationBuilder.DropTable(
                name: "availability");

            migrationBuilder.DropTable(
                name: "formality");

            migrationBuilder.DropTable(
                name: "programme_settings");

            migrationBuilder.DropTable(
                name: "recruitment_channel");

            migrationBuilder.DropTable(
                name: "recruitment_count");

            migrationBuilder.DropTable(
                name: "volunteer");
        }
    }
}
