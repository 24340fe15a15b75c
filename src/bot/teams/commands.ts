// The commands of the message extension: the manifest names them to Teams, and Teams to us.

export const COMMANDS = [
  {
    id: "reportOnAction",
    title: "Report on an action",
    description: "Say how an action stands; a message that names one can be pointed at",
  },
  { id: "ask", title: "Ask", description: "What is overdue, what is due next, how a directorate is doing" },
] as const;

export type CommandId = (typeof COMMANDS)[number]["id"];
