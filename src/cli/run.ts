// The commands and their options; what each does stands in its own file.
import { Command, InvalidArgumentError } from "commander";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { explainError, oneLine } from "./explain-error.ts";
import { pairArgument } from "./pair-argument.ts";
import { dayArgument, todayHere } from "./today.ts";

/**
 * Runs one command. A person's mistake is one plain line on standard error and status 2; a fault of ours is one line
 * too, with the stack only when LOG_LEVEL is debug.
 *
 * @param words the arguments after the program's name
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  let status: ExitStatus = DONE;
  const program = commands((ended) => {
    status = ended;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return status;
  } catch (error) {
    return explainError(error);
  }
}

function commands(ended: (status: ExitStatus) => void): Command {
  const program = new Command("due-regard")
    .description("Keeps a council's action plan alive: reads it, asks its owners, answers, reports.")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${oneLine(text)}\n`) })
    .showHelpAfterError(false)
    .enablePositionalOptions();

  command(program, "import [FILE]", "read a plan and show what was understood")
    .option("--all <folder>", "put back a copy that “export --all” made, into an empty store")
    .option("--json", "print the register as JSON")
    .option("--left-out", "list what was left out, with its place and why")
    .option("--save", "store the plan, so that its owners are asked; compare it where the plan is held already")
    .option("--confirm", "apply the comparison with the plan that is held")
    .option("--edition-of <title>", "the plan that this is a later edition of, where the titles differ")
    .option("--new-plan", "a plan of its own, though one with a similar title is held")
    .option("--same <held=new>", "a pair to settle is one action; may be given again", pairArgument, [])
    .option("--different <held=new>", "a pair to settle is two actions; may be given again", pairArgument, [])
    .option("--today <day>", "read it as on this day", dayArgument, todayHere())
    .action(async (file: string | undefined, options) => {
      if (options.all !== undefined) {
        const { importAllCommand } = await import("./import-all-command.ts");
        return ended(await importAllCommand(options.all));
      }
      const { importCommand } = await import("./import-command.ts");
      ended(await importCommand(needed(file, "FILE"), options));
    });

  command(program, "due [PHRASE...]", "read due cells: the phrases given, or one a line from standard input")
    .option("--json", "print one line of JSON for each phrase")
    .option("--today <day>", "the day that “within 12 months” counts from", dayArgument, todayHere())
    .action(async (phrases: string[], options) => {
      const { dueCommand } = await import("./due-command.ts");
      ended(await dueCommand(phrases, options));
    });

  command(program, "reply TEXT", "read a chat reply, storing nothing")
    .option("--json", "print what was understood as JSON")
    .option("--today <day>", "read it as on this day", dayArgument, todayHere())
    .option("--listed <references>", "the actions in the message that is answered: PLA-1,PLA-2")
    .option("--actions <file>", "a JSON file with the actions' words")
    .option("--due <day>", "the present date of the one action in question", dayArgument)
    .action(async (text: string, options) => {
      const { replyCommand } = await import("./reply-command.ts");
      ended(await replyCommand(text, options));
    });

  command(program, "question TEXT", "read a question, looking nothing up")
    .option("--json", "print what was understood as JSON")
    .option("--today <day>", "read it as on this day", dayArgument, todayHere())
    .option("--after <json>", "the question before, as --json printed it under “understood”")
    .option("--names <file>", "a JSON file with the names that exist")
    .action(async (text: string, options) => {
      const { questionCommand } = await import("./question-command.ts");
      ended(await questionCommand(text, options));
    });

  command(program, "ask QUESTION", "ask what chat would answer")
    .requiredOption("--as <email>", "who asks: the answer is what they may see")
    .option("--json", "print the answer as JSON")
    .option("--today <day>", "ask as on this day", dayArgument)
    .action(async (question: string, options) => {
      const { askCommand } = await import("./ask-command.ts");
      ended(await askCommand(question, options));
    });

  command(program, "rehearse", "list every message that would be sent between two days, sending none")
    .requiredOption("--from <day>", "the first day", dayArgument)
    .requiredOption("--to <day>", "the last day", dayArgument)
    .option("--json", "print one line of JSON for each message")
    .action(async (options) => {
      const { rehearseCommand } = await import("./rehearse-command.ts");
      ended(await rehearseCommand(options));
    });

  command(program, "assign POST EMAIL", "say who holds a post, so that they are asked about its actions")
    .option("--name <name>", "the person's name, when they are new here")
    .option("--directorate <name>", "for a post such as “Director” that every directorate has")
    .option("--from <day>", "the first day on which they hold it", dayArgument, todayHere())
    .action(async (post: string, email: string, options) => {
      const { assignCommand } = await import("./assign-command.ts");
      ended(await assignCommand(post, email, options));
    });

  command(
    program,
    "people FILE",
    "read a list of posts and who holds them (.csv, .xlsx, .docx), and show what it would do",
  )
    .option("--save", "store it, whole or not at all")
    .option(
      "--today <day>",
      "read it as on this day, which is also the first day where a line names none",
      dayArgument,
      todayHere(),
    )
    .action(async (file: string, options) => {
      const { peopleCommand } = await import("./people-command.ts");
      ended(await peopleCommand(file, options));
    });

  command(program, "role EMAIL ROLE", "give somebody a role: officer, lead, leadership, viewer or administrator")
    .option("--name <name>", "the person's name, when they are new here")
    .option("--directorate <name>", "the directorate that the role is for; without it, everything")
    .action(async (email: string, role: string, options) => {
      const { roleCommand } = await import("./role-command.ts");
      ended(await roleCommand(email, role, options));
    });

  command(program, "export [plan]", "make a committee paper or the register of a plan, or hand out all that is held")
    .option("--as <format>", "docx, pdf, xlsx or csv, of the plan named by its title or a part of it")
    .option("--what <kind>", "paper, annual (the year's summary) or evidence (by framework theme)", "paper")
    .option("--framework <name>", "for evidence: the tags' name, such as EFLG; without it, every one")
    .option("--public", "without names of staff; posts stay")
    .option("--as-it-stands", "as of today, though the quarter is not closed")
    .option(
      "--template <file>",
      "a Word template for this paper, with placeholders such as {{summary}}; left out: the one that an officer dropped in chat",
    )
    .option("--out <file>", "where to write it; without it, beside you, under a name that says what it is")
    .option("--all <folder>", "everything, as JSON lines in a new folder: a backup, or for another program")
    .action(async (plan: string | undefined, { all, as, ...options }) => {
      if (all !== undefined) {
        if (plan !== undefined || as !== undefined)
          throw new UserError("--all takes no plan and no --as: it is everything.");
        const { exportAllCommand } = await import("./export-all-command.ts");
        ended(await exportAllCommand(all));
        return;
      }
      const format = needed(as, "--as docx, pdf, xlsx or csv");
      const { exportCommand } = await import("./export-command.ts");
      ended(await exportCommand(needed(plan, "plan"), { ...options, as: format }));
    });

  command(program, "unmatched", "list the posts that nobody holds: no one is asked about their actions").action(
    async () => {
      const { unmatchedCommand } = await import("./unmatched-command.ts");
      ended(await unmatchedCommand());
    },
  );

  command(program, "doctor", "look at settings, store, queue, chats and work, and say what to do; changes nothing")
    .option("--json", "print the findings as JSON")
    .action(async (options) => {
      const { doctorCommand } = await import("./doctor-command.ts");
      ended(await doctorCommand(options));
    });

  command(program, "api-token [NAME]", "make a token for the read API, as a viewer; without a name: list them")
    .option("--as <email>", "with the rights of this person, as they are at each request")
    .option("--of <scope>", "a viewer of this plan or directorate; without it, of everything")
    .option("--days <count>", "for how long it holds", countArgument, 365)
    .option("--revoke", "end it")
    .action(async (name: string | undefined, options) => {
      const { apiTokenCommand } = await import("./api-token-command.ts");
      ended(await apiTokenCommand(name ?? null, options));
    });

  command(program, "person-data EMAIL FILE", "everything that is held about one person, as JSON in a new file").action(
    async (email: string, file: string) => {
      const { personDataCommand } = await import("./person-data-command.ts");
      ended(await personDataCommand(email, file));
    },
  );

  command(program, "erase EMAIL", "take away who somebody was; the plan's figures stay")
    .option("--remove-words", "what they reported in their own words too")
    .option("--confirm", "do it: it cannot be taken back")
    .action(async (email: string, options) => {
      const { eraseCommand } = await import("./erase-command.ts");
      ended(await eraseCommand(email, { words: options.removeWords ? "removed" : "kept", ...options }));
    });

  command(
    program,
    "foi FOLDER",
    "register, status and history for the public, as CSV without the names of people",
  ).action(async (folder: string) => {
    const { foiCommand } = await import("./foi-command.ts");
    ended(await foiCommand(folder));
  });

  command(program, "retention", "how long each class of record is kept; “never” keeps it for good")
    .option("--incoming <months>", "what people wrote, as they wrote it", monthsArgument)
    .option("--messages <months>", "what they were sent", monthsArgument)
    .option("--settled <months>", "leave, snoozes, forms and news, once over", monthsArgument)
    .action(async ({ incoming, messages, settled }) => {
      const { retentionCommand } = await import("./retention-command.ts");
      const given = { incomingMonths: incoming, messagesMonths: messages, settledMonths: settled };
      ended(
        await retentionCommand(Object.fromEntries(Object.entries(given).filter(([, months]) => months !== undefined))),
      );
    });

  command(program, "undelivered [REFERENCE...]", "what was given up: messages, and replies that could not be handled")
    .option("--again", "try them once more; what may have arrived is looked for first")
    .option("--leave", "settle them: somebody has seen to it")
    .option("--json", "print the list as JSON")
    .action(async (references: string[], options) => {
      const { undeliveredCommand } = await import("./undelivered-command.ts");
      ended(await undeliveredCommand(references, options));
    });

  command(program, "rotate-keys", "seal kept credentials with the first of SECRET_KEYS").action(async () => {
    const { rotateKeysCommand } = await import("./rotate-keys-command.ts");
    ended(await rotateKeysCommand());
  });

  command(program, "connect-teams", "keep a council's own Teams app, where one service serves several").action(
    async () => {
      const { connectTeamsCommand } = await import("./connect-teams-command.ts");
      ended(await connectTeamsCommand());
    },
  );

  return program;
}

function countArgument(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("It is a whole number from 1.");
  return Number(text);
}

/** Null: for good. */
function monthsArgument(text: string): number | null {
  return text === "never" ? null : countArgument(text);
}

/** An argument that another way of calling the command does without. */
function needed(argument: string | undefined, name: string): string {
  if (argument === undefined) throw new UserError(`There is a missing required argument: ${name}.`);
  return argument;
}

function command(program: Command, usage: string, description: string): Command {
  return program.command(usage).description(description).exitOverride();
}
