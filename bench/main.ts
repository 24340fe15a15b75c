// Runs the benchmarks named on the command line, or all of them: `npm run bench -- queue-latency`.

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  due: async () => (await import("./due.ts")).benchDue(),
  import: async () => (await import("./import.ts")).benchImport(),
  docx: async () => await (await import("./docx.ts")).benchDocx(),
  pdf: async () => await (await import("./pdf.ts")).benchPdf(),
  replies: async () => (await import("./replies.ts")).benchReplies(),
  questions: async () => await (await import("./questions.ts")).benchQuestions(),
  performance: async () => await (await import("./performance.ts")).benchPerformance(),
  "slack-pace": async () => await (await import("./slack-pace.ts")).benchSlackPace(),
  "queue-latency": async () => await (await import("./queue-latency.ts")).benchQueueLatency(),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of named.length > 0 ? named : Object.keys(BENCHES)) {
    await BENCHES[name]?.();
    console.log();
  }
}
