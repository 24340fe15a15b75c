// A process that reads one file with the reader that is to be hurt.
import { answerParent } from "../../src/parsers/document/reading-process.ts";

answerParent(new URL("./reading-thread.ts", import.meta.url));
