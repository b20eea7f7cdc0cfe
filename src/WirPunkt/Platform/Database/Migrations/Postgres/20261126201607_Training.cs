using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WirPunkt.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Training : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "training_check");

            migrationBuilder.DropTable(
                name: "training_registration");

            migrationBuilder.DropTable(
                name: "training_settings");

            migrationBuilder.DropTable(
                name: "training_work_item");

            migrationBuilder.DropTable(
                name: "training_session");

            migrationBuilder.DropTable(
                name: "training_course");

            migrationBuilder.DropColumn(
                name: "ForEveryone",
                table: "training_module");

            migrationBuilder.DropColumn(
                name: "MustAnswer",
                table: "training_module");

            migrationBuilder.DropColumn(
                name: "Questions",
                table: "training_module");
        }
    }
}
