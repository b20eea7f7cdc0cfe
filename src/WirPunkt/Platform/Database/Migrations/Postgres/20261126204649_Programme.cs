using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Programme : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Told",
                table: "wrong_door",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldAt",
                table: "wrong_door",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ForEveryone",
                table: "training_module",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MustAnswer",
                table: "training_module",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Questions",
                table: "training_module",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignLanguage",
                table: "page",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Calendar",
                table: "outbox_message",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "block_series",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Day = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    To = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    EveryWeeks = table.Column<int>(type: "integer", nullable: false),
                    FirstOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Except = table.Column<List<DateOnly>>(type: "date[]", nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    WithFormHelp = table.Column<bool>(type: "boolean", nullable: false),
                    Price = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_block_series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "declaration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    TextVersion = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_declaration", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "medium",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Alternative = table.Column<string>(type: "text", nullable: true),
                    Decoration = table.Column<bool>(type: "boolean", nullable: false),
                    Credit = table.Column<string>(type: "text", nullable: false),
                    Licence = table.Column<string>(type: "text", nullable: true),
                    File = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("PK_medium", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "page_read",
                columns: table => new
                {
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_page_read", x => new { x.Month, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<string>(type: "text", nullable: false),
                    Solver = table.Column<string>(type: "text", nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    Iterations = table.Column<long>(type: "bigint", nullable: false),
                    WasCancelled = table.Column<bool>(type: "boolean", nullable: false),
                    Weights = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Costs = table.Column<string>(type: "text", nullable: false),
                    LowerBound = table.Column<double>(type: "double precision", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_version", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "presence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Point = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    Through = table.Column<string>(type: "text", nullable: false),
                    PublishedOn = table.Column<string>(type: "text", nullable: false),
                    Times = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_presence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "presence_block",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    WithFormHelp = table.Column<bool>(type: "boolean", nullable: false),
                    Price = table.Column<string>(type: "text", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presence_block", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "programme_section",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_programme_section", x => x.Id);
                });

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
                name: "roster_month",
                columns: table => new
                {
                    Month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Wishes = table.Column<string>(type: "text", nullable: false),
                    PublishedVersion = table.Column<Guid>(type: "uuid", nullable: true),
                    LockedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roster_month", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "roster_settings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Weights = table.Column<string>(type: "text", nullable: false),
                    WantedLanguages = table.Column<string>(type: "text", nullable: false),
                    WantedAt = table.Column<string>(type: "text", nullable: false),
                    SelfSignUp = table.Column<bool>(type: "boolean", nullable: false),
                    HoursToAnswer = table.Column<int>(type: "integer", nullable: false),
                    ReminderHours = table.Column<int>(type: "integer", nullable: false),
                    LatestCancelHours = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roster_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_file", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "training_course",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Modules = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_course", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "training_settings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Required = table.Column<string>(type: "text", nullable: true),
                    Proof = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_settings", x => x.Id);
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
                name: "volunteer_payment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Recipient = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Cents = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer_payment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "training_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    CourseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Place = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    HalfDays = table.Column<string>(type: "text", nullable: false),
                    FirstOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CancelledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_session_training_course_CourseId",
                        column: x => x.CourseId,
                        principalTable: "training_course",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
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
                name: "assignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BlockId = table.Column<Guid>(type: "uuid", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    PlanVersionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NoticeHours = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assignment_presence_block_BlockId",
                        column: x => x.BlockId,
                        principalTable: "presence_block",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignment_volunteer_VolunteerId",
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
                name: "feed_token",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsRevoked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feed_token", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_feed_token_volunteer_VolunteerId",
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

            migrationBuilder.CreateTable(
                name: "interview",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpectationsOfVolunteer = table.Column<string>(type: "text", nullable: true),
                    ExpectationsOfProgramme = table.Column<string>(type: "text", nullable: true),
                    Competences = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true),
                    ExplainedDataProtection = table.Column<bool>(type: "boolean", nullable: false),
                    ExplainedFormalities = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interview", x => x.Id);
                    table.ForeignKey(
                        name: "FK_interview_volunteer_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "volunteer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_check",
                columns: table => new
                {
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Module = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    PassedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Material = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_check", x => new { x.VolunteerId, x.Module });
                    table.ForeignKey(
                        name: "FK_training_check_volunteer_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "volunteer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "volunteer_note",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    DeleteOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_volunteer_note_volunteer_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "volunteer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "work_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_work_entry_volunteer_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "volunteer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_registration",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Attendance = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_registration", x => new { x.SessionId, x.VolunteerId });
                    table.ForeignKey(
                        name: "FK_training_registration_training_session_SessionId",
                        column: x => x.SessionId,
                        principalTable: "training_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_training_registration_volunteer_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "volunteer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_work_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Department = table.Column<string>(type: "text", nullable: true),
                    Question = table.Column<int>(type: "integer", nullable: true),
                    Theme = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Module = table.Column<string>(type: "text", nullable: true),
                    About = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_work_item", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_work_item_training_session_SessionId",
                        column: x => x.SessionId,
                        principalTable: "training_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "sent_reminder",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_reminder", x => x.AssignmentId);
                    table.ForeignKey(
                        name: "FK_sent_reminder_assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stand_in_search",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BlockId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Asked = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stand_in_search", x => x.Id);
                    table.ForeignKey(
                        name: "FK_stand_in_search_assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "swap_offer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenId = table.Column<Guid>(type: "uuid", nullable: false),
                    WantedId = table.Column<Guid>(type: "uuid", nullable: true),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swap_offer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_swap_offer_assignment_GivenId",
                        column: x => x.GivenId,
                        principalTable: "assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_swap_offer_assignment_WantedId",
                        column: x => x.WantedId,
                        principalTable: "assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_VolunteerId",
                table: "agreement",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_BlockId",
                table: "assignment",
                column: "BlockId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_VolunteerId",
                table: "assignment",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_declaration_Key",
                table: "declaration",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feed_token_VolunteerId",
                table: "feed_token",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_interview_VolunteerId",
                table: "interview",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_medium_Key",
                table: "medium",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_version_Month_Number",
                table: "plan_version",
                columns: new[] { "Month", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_presence_Key",
                table: "presence",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_presence_block_SeriesId_StartsAt",
                table: "presence_block",
                columns: new[] { "SeriesId", "StartsAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_presence_block_StartsAt",
                table: "presence_block",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_programme_section_Key",
                table: "programme_section",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recruitment_channel_Key",
                table: "recruitment_channel",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stand_in_search_AssignmentId",
                table: "stand_in_search",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_stand_in_search_State",
                table: "stand_in_search",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_swap_offer_FromId",
                table: "swap_offer",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_swap_offer_GivenId",
                table: "swap_offer",
                column: "GivenId");

            migrationBuilder.CreateIndex(
                name: "IX_swap_offer_ToId",
                table: "swap_offer",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_swap_offer_WantedId",
                table: "swap_offer",
                column: "WantedId");

            migrationBuilder.CreateIndex(
                name: "IX_training_registration_VolunteerId",
                table: "training_registration",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_training_session_CourseId",
                table: "training_session",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_training_session_LastOn",
                table: "training_session",
                column: "LastOn");

            migrationBuilder.CreateIndex(
                name: "IX_training_work_item_SessionId",
                table: "training_work_item",
                column: "SessionId");

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

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_note_VolunteerId",
                table: "volunteer_note",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_payment_VolunteerId",
                table: "volunteer_payment",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_work_entry_AssignmentId",
                table: "work_entry",
                column: "AssignmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_entry_Day",
                table: "work_entry",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_work_entry_VolunteerId",
                table: "work_entry",
                column: "VolunteerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement");

            migrationBuilder.DropTable(
                name: "availability");

            migrationBuilder.DropTable(
                name: "block_series");

            migrationBuilder.DropTable(
                name: "declaration");

            migrationBuilder.DropTable(
                name: "feed_token");

            migrationBuilder.DropTable(
                name: "formality");

            migrationBuilder.DropTable(
                name: "interview");

            migrationBuilder.DropTable(
                name: "medium");

            migrationBuilder.DropTable(
                name: "page_read");

            migrationBuilder.DropTable(
                name: "plan_version");

            migrationBuilder.DropTable(
                name: "presence");

            migrationBuilder.DropTable(
                name: "programme_section");

            migrationBuilder.DropTable(
                name: "programme_settings");

            migrationBuilder.DropTable(
                name: "recruitment_channel");

            migrationBuilder.DropTable(
                name: "recruitment_count");

            migrationBuilder.DropTable(
                name: "roster_month");

            migrationBuilder.DropTable(
                name: "roster_settings");

            migrationBuilder.DropTable(
                name: "sent_reminder");

            migrationBuilder.DropTable(
                name: "stand_in_search");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "swap_offer");

            migrationBuilder.DropTable(
                name: "training_check");

            migrationBuilder.DropTable(
                name: "training_registration");

            migrationBuilder.DropTable(
                name: "training_settings");

            migrationBuilder.DropTable(
                name: "training_work_item");

            migrationBuilder.DropTable(
                name: "volunteer_note");

            migrationBuilder.DropTable(
                name: "volunteer_payment");

            migrationBuilder.DropTable(
                name: "work_entry");

            migrationBuilder.DropTable(
                name: "assignment");

            migrationBuilder.DropTable(
                name: "training_session");

            migrationBuilder.DropTable(
                name: "presence_block");

            migrationBuilder.DropTable(
                name: "volunteer");

            migrationBuilder.DropTable(
                name: "training_course");

            migrationBuilder.DropColumn(
                name: "Told",
                table: "wrong_door");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "wrong_door");

            migrationBuilder.DropColumn(
                name: "ForEveryone",
                table: "training_module");

            migrationBuilder.DropColumn(
                name: "MustAnswer",
                table: "training_module");

            migrationBuilder.DropColumn(
                name: "Questions",
                table: "training_module");

            migrationBuilder.DropColumn(
                name: "SignLanguage",
                table: "page");

            migrationBuilder.DropColumn(
                name: "Calendar",
                table: "outbox_message");
        }
    }
}
