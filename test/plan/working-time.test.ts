import { describe, expect, test } from "vitest";
import { rehearsalCalendar } from "../../src/bot/messages/rehearsal-calendar.ts";
import { bankHolidayFindings } from "../../src/doctor/bank-holidays.ts";
import { areBankHolidaysKnown, BANK_HOLIDAY_YEARS, isBankHoliday } from "../../src/plan/bank-holidays.ts";
import type { LocalDate } from "../../src/plan/calendar.ts";
import type { PersonId } from "../../src/plan/ids.ts";
import { nextWorkingDay, nextWorkingMoment, quietReason, type WorkingTime } from "../../src/plan/working-time.ts";

const fullTime: WorkingTime = {
  timeZone: "Europe/London",
  nation: "england-and-wales",
  workingDays: [1, 2, 3, 4, 5],
  absences: [],
  hours: { from: 9 * 60 + 30, to: 17 * 60 },
};

const moment = (person: WorkingTime, at: string) => nextWorkingMoment(person, new Date(at))?.toISOString();

describe("when somebody may be written to", () => {
  test("a message in working hours goes at once", () => {
    expect(moment(fullTime, "2026-06-23T10:15:00Z")).toBe("2026-06-23T10:15:00.000Z");
  });

  test("a message before the hours waits for 9:30 of the same day", () => {
    expect(moment(fullTime, "2026-06-23T05:00:00Z")).toBe("2026-06-23T08:30:00.000Z");
  });

  test("a message after the hours waits for the next morning", () => {
    expect(moment(fullTime, "2026-06-23T16:00:00Z")).toBe("2026-06-24T08:30:00.000Z");
  });

  test("a message that falls on Good Friday goes out on Tuesday", () => {
    expect(moment(fullTime, "2026-04-03T10:00:00Z")).toBe("2026-04-07T08:30:00.000Z");
  });

  test("Easter Monday is a working day in Scotland", () => {
    expect(moment({ ...fullTime, nation: "scotland" }, "2026-04-03T10:00:00Z")).toBe("2026-04-06T08:30:00.000Z");
  });

  test("9:30 stays 9:30 where the organisation is, before and after the clocks change", () => {
    expect(moment(fullTime, "2026-10-23T20:00:00Z")).toBe("2026-10-26T09:30:00.000Z");
    expect(moment(fullTime, "2026-03-27T20:00:00Z")).toBe("2026-03-30T08:30:00.000Z");
  });

  test("9:30 is 9:30 by somebody's own clock, on their own day", () => {
    const inTokyo = { ...fullTime, timeZone: "Asia/Tokyo" };
    expect(moment(inTokyo, "2026-06-23T10:00:00Z")).toBe("2026-06-24T00:30:00.000Z");
    const inLosAngeles = { ...fullTime, timeZone: "America/Los_Angeles" };
    expect(moment(inLosAngeles, "2026-06-26T23:30:00Z")).toBe("2026-06-26T23:30:00.000Z");
    expect(moment(inLosAngeles, "2026-06-27T00:30:00Z")).toBe("2026-06-29T16:30:00.000Z");
  });

  test("somebody who works Tuesdays and Thursdays is written to on those days only", () => {
    const partTime = { ...fullTime, workingDays: [2, 4] };
    expect(nextWorkingDay(partTime, "2026-06-24")).toBe("2026-06-25");
    expect(nextWorkingDay(partTime, "2026-06-26")).toBe("2026-06-30");
  });

  test("leave is quiet to its last day", () => {
    const onLeave = { ...fullTime, absences: [{ from: "2026-12-21", until: "2027-01-03" }] as const };
    expect(quietReason(onLeave, "2027-01-03")).toBe("away");
    expect(moment(onLeave, "2026-12-21T10:00:00Z")).toBe("2027-01-04T09:30:00.000Z");
  });

  test("somebody with no working day has no working moment, and nothing runs for ever", () => {
    expect(nextWorkingMoment({ ...fullTime, workingDays: [] }, new Date("2026-06-23T10:00:00Z"))).toBeNull();
  });
});

describe("bank holidays", () => {
  test("are bundled until at least 2030", () => {
    expect(BANK_HOLIDAY_YEARS.to).toBeGreaterThanOrEqual(2030);
    expect(areBankHolidaysKnown("2030-12-31")).toBe(true);
  });

  test("a day outside the bundle is said to be unknown, in rehearsals and in the examination of an installation", () => {
    expect(areBankHolidaysKnown("2036-01-01")).toBe(false);
    expect(areBankHolidaysKnown("2009-12-31")).toBe(false);
    const sent = { at: new Date("2036-01-02T10:00:00Z"), personId: 1 as PersonId, name: "Sam Okoro" };
    const message = {
      ...sent,
      email: "sam@ashcombe.example",
      kind: "reminder",
      why: "",
      actions: [],
      plans: [],
    } as const;
    const rehearsal = (to: LocalDate) =>
      JSON.stringify(
        rehearsalCalendar([message], { from: "2035-12-01", to, timeZone: "Europe/London", of: "everyone" }),
      );
    expect(rehearsal("2036-02-01")).toContain("Bank holidays are known until 2035; later ones still count as working");
    expect(rehearsal("2035-12-31")).not.toContain("Bank holidays are known");
    expect(bankHolidayFindings("2034-11-01")).toMatchObject([{ verdict: "attention" }]);
    expect(bankHolidayFindings("2034-09-01")).toEqual([]);
  });

  test.each([
    ["england-and-wales", "2026-12-28", true, "Boxing Day on a Saturday is kept on Monday"],
    ["england-and-wales", "2026-08-31", true, "the last Monday of August"],
    ["scotland", "2026-08-31", false, "Scotland keeps the first Monday of August"],
    ["scotland", "2026-08-03", true, "the first Monday of August"],
    ["scotland", "2026-01-02", true, "2 January"],
    ["england-and-wales", "2011-04-29", true, "the royal wedding"],
    ["scotland", "2012-06-04", true, "the spring holiday beside the Diamond Jubilee"],
    ["scotland", "2012-05-28", false, "where it usually stands"],
    ["northern-ireland", "2026-03-17", true, "St Patrick's Day"],
    ["northern-ireland", "2026-07-13", true, "12 July on a Sunday is kept on Monday"],
    ["england-and-wales", "2026-07-13", false, "12 July is Northern Ireland's"],
  ] as const)("%s, %s: %s (%s)", (...[nation, day, held]) => {
    expect(isBankHoliday(nation, day)).toBe(held);
  });
});
