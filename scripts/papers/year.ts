// A year of a plan that we invented: 47 actions of five directorates, four closed quarters, the same each time.
import { addDays, type LocalDate } from "../../src/plan/calendar.ts";
import { quarterOf } from "../../src/plan/quarter.ts";
import { type Snapshot, type SnapshotAction, snapshotSchema } from "../../src/plan/snapshot.ts";
import { type Rag, ragMark } from "../../src/plan/status.ts";

const KEY = [
  { word: "● Green", means: "on track to be met by its date" },
  { word: "▲ Amber", means: "at risk, and something is being done about it" },
  { word: "■ Red", means: "will not be met by its date unless something changes" },
];

/** Directorates with their actions; each has the post that owns it. */
const PLAN: readonly { readonly name: string; readonly code: string; readonly actions: readonly [string, string][] }[] =
  [
    {
      name: "Adults and Health",
      code: "ADU",
      actions: [
        ["Hold listening events with carers from every community in each ward.", "Head of Care"],
        ["Translate the guide to direct payments into the six languages most asked for.", "Head of Commissioning"],
        ["Ask for ethnicity at first contact and report on who is missing.", "Head of Care"],
        ["Review home care contracts for cultural needs.", "Head of Commissioning"],
        ["Train assessors in how faith and diet change a care plan.", "Principal Social Worker"],
        ["Bring interpreters to falls clinics without an appointment.", "Head of Public Health"],
        ["Map who does not take up health checks, and go to where they are.", "Head of Public Health"],
        ["Set up a panel of people with care experience that advises each quarter.", "Director of Adults"],
        ["Publish how complaints are settled, by group.", "Complaints Manager"],
      ],
    },
    {
      name: "Children and Education",
      code: "CHI",
      actions: [
        ["Cut suspensions of pupils from groups that are suspended most.", "Head of Inclusion"],
        ["Offer every school a day of training on racist incidents.", "Head of Inclusion"],
        ["Collect racist incidents from all schools each term.", "Head of Inclusion"],
        ["Recruit foster carers from communities that children come from.", "Head of Fostering"],
        ["Review the youth offer with young people from the estates.", "Head of Youth"],
        ["Give each child in care a life story book in their first language.", "Head of Fostering"],
        ["Train governors in fair recruitment of head teachers.", "Director of Education"],
        ["Open two holiday clubs with halal and vegetarian food.", "Head of Youth"],
        ["Publish attainment by group in a form that parents can read.", "Director of Education"],
        ["Ask school leavers what would have helped.", "Head of Youth"],
      ],
    },
    {
      name: "Corporate Services",
      code: "COR",
      actions: [
        ["Publish the workforce by ethnicity and grade.", "Head of People"],
        ["Interview panels are mixed, and their members trained.", "Head of People"],
        ["Close the gap in disciplinary cases.", "Head of People"],
        ["Let suppliers show how they keep equality law.", "Head of Procurement"],
        ["Write impact assessments before decisions, and publish them.", "Equality Officer"],
        ["Make every online form work with a screen reader.", "Head of Digital"],
        ["Offer reverse mentoring to all directors.", "Head of People"],
        ["Check the wording of letters with those who get them.", "Head of Communications"],
        ["Hold a yearly staff survey with questions on fairness.", "Head of People"],
        ["Set up staff networks with time in work hours.", "Chief Executive"],
      ],
    },
    {
      name: "Housing and Communities",
      code: "HOU",
      actions: [
        ["Find out why some groups wait longer for a home.", "Head of Housing Options"],
        ["Sign a pledge with landlords against refusals.", "Head of Private Renting"],
        ["Run hate crime reporting points in six libraries.", "Head of Community Safety"],
        ["Fund small groups without a charity number.", "Head of Communities"],
        ["Provide pitches for travelling families.", "Head of Housing Strategy"],
        ["Repair damp in the homes of families with asthma first.", "Head of Repairs"],
        ["Bring tenants' panels to the three estates without one.", "Head of Tenancy"],
        ["Hold a festival of the town's communities each summer.", "Head of Communities"],
        ["Open the refugee welcome desk on Saturdays.", "Head of Communities"],
      ],
    },
    {
      name: "Place and Economy",
      code: "PLA",
      actions: [
        ["Let market stalls so that new traders from all communities can apply.", "Head of Economy"],
        ["Name new streets after people of all the town's communities.", "Head of Planning"],
        ["Light the paths to the bus station.", "Head of Streets"],
        ["Give small firms help with their first public contract.", "Head of Economy"],
        ["Put step-free routes on the town map.", "Head of Transport"],
        ["Ask people who do not use the parks why.", "Head of Parks"],
        ["Work with Black and Asian led firms on the enterprise quarter.", "Head of Economy"],
        ["Train taxi drivers in disability and race equality.", "Head of Licensing"],
        ["Add changing places toilets to the high street plan.", "Head of Planning"],
      ],
    },
  ];

const WORDS: Readonly<Record<Rag, readonly string[]>> = {
  G: [
    "Two of the three sessions are held, the last one is booked",
    "The draft is with the panel and comes back next month",
    "On track; take-up is higher than we thought",
    "First figures are in and agreed with the service",
  ],
  A: [
    "Waiting for the census data that we share with the health board",
    "The contract is late; a waiver is with procurement",
    "One post is empty, interviews are this month",
    "Venues cost more than planned; we look for free ones",
  ],
  R: [
    "The supplier has gone and we start again",
    "No budget was found for this year",
    "The lead left and nobody has taken it over",
    "The building is closed until the roof is mended",
  ],
};

const REASONS = [
  "the supplier has gone, a new one starts in the autumn",
  "the building is closed",
  "two posts are empty",
];

/** Same seed, same year. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

interface State {
  rag: Rag | null;
  note: string | null;
  reportedOn: LocalDate | null;
  dueOn: LocalDate | null;
  open: boolean;
  waits: boolean;
  wish: { readonly to: LocalDate; readonly reason: string } | null;
}

/** Four quarters of 2026/27, oldest first. */
export function inventedYear(): readonly [Snapshot, ...Snapshot[]] {
  const random = chance(20);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const actions = PLAN.flatMap(({ name, code, actions: own }) =>
    own.map(([words, owner], at) => ({ reference: `${code}-${at + 1}`, words, owner, directorate: name })),
  );
  const states = new Map<string, State>(
    actions.map(({ reference }) => {
      const ongoing = random() < 0.12;
      const dueOn = ongoing ? null : addDays("2026-06-30", Math.floor(random() * 7) * 91);
      return [reference, { rag: null, note: null, reportedOn: null, dueOn, open: true, waits: false, wish: null }];
    }),
  );
  const silent = new Set(actions.filter(() => random() < 0.06).map(({ reference }) => reference));
  const locks: readonly LocalDate[] = ["2026-07-17", "2026-10-16", "2027-01-22", "2027-04-16"];
  const [first, ...others] = locks.map((asAt, number) => quarterLocked(asAt, number));
  if (!first) throw new Error("no quarter");
  return [first, ...others];

  function quarterLocked(asAt: LocalDate, number: number): Snapshot {
    const quarter = quarterOf(addDays(asAt, -30));
    const reportedFrom = number === 0 ? quarter.from : addDays(locks[number - 1] ?? quarter.from, 1);
    const agreed: Snapshot["datesAgreed"] = [];
    for (const { reference } of actions) {
      const state = states.get(reference);
      if (!state?.open) continue;
      if (state.waits) Object.assign(state, { open: false, waits: false, rag: null });
      if (!state.open) continue;
      if (state.wish && random() < 0.7) {
        agreed.push({ reference, from: state.dueOn, to: state.wish.to, reason: state.wish.reason });
        Object.assign(state, { dueOn: state.wish.to, wish: null });
      }
      if (silent.has(reference) || random() < 0.12) continue;
      const late = state.dueOn !== null && state.dueOn < asAt;
      const near = state.dueOn !== null && state.dueOn < addDays(asAt, 60);
      state.reportedOn = addDays(asAt, -2 - Math.floor(random() * 12));
      const draw = random();
      if (near && draw < 0.55) {
        Object.assign(state, {
          note: "Finished; the report is on the intranet",
          ...(draw < 0.4 ? { open: false, rag: null } : { waits: true, rag: null }),
        });
        continue;
      }
      state.rag = draw < 0.62 ? "G" : draw < 0.88 ? "A" : "R";
      state.note = pick(WORDS[state.rag]);
      if (late && state.rag !== "G" && random() < 0.7 && state.dueOn !== null) {
        state.wish = { to: addDays(state.dueOn, 182), reason: pick(REASONS) };
      }
    }
    return snapshotSchema.parse({
      plan: "Fair Ashcombe 2026–2029",
      label: quarter.label,
      from: quarter.from,
      to: quarter.to,
      reportedFrom,
      asAt,
      key: KEY,
      datesAgreed: agreed,
      actions: actions.map((action) => shown(action, asAt, reportedFrom)),
    });
  }

  function shown(
    { reference, words, owner, directorate }: (typeof actions)[number],
    asAt: LocalDate,
    reportedFrom: LocalDate,
  ): SnapshotAction {
    const state = states.get(reference);
    if (!state) throw new Error(`no ${reference}`);
    const fresh = state.reportedOn !== null && reportedFrom <= state.reportedOn && state.reportedOn <= asAt;
    return {
      reference,
      words,
      directorate,
      owners: [owner],
      open: state.open,
      rag: state.rag,
      status: !state.open || state.waits ? "complete" : null,
      said: state.rag ? ragMark(state.rag) : !state.open || state.waits ? "complete" : null,
      lateAllowed: state.rag === "G" ? 0 : null,
      note: fresh ? state.note : null,
      reportedOn: state.reportedOn,
      dueOn: state.dueOn,
      ongoing: state.dueOn === null,
      requestedDate: state.wish?.to ?? null,
      requestReason: state.wish?.reason ?? null,
      waitsToCloseAs: state.waits ? "complete" : null,
      hasOwner: !silent.has(reference),
      section: `Priorities for ${directorate}`,
      dueText: state.dueOn ?? "Ongoing",
      tags: { EFLG: [`${1 + (reference.length % 3)}.${1 + (words.length % 4)}`] },
      evidence: fresh && !state.open ? [`https://ashcombe.example/evidence/${reference.toLowerCase()}`] : [],
    };
  }
}
