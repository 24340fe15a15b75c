// The process in which `readPlanApart` reads one file. What works is its thread: this one hears when its parent is gone.
import { answerParent } from "./document/reading-process.ts";

answerParent(new URL("./read-plan-thread.ts", import.meta.url));
