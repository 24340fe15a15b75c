// The service: keeps the store, runs the queue, listens, and at a terminal opens a conversation.
import { explainError } from "./cli/explain-error.ts";
import { configFrom } from "./config.ts";
import { serve } from "./serve.ts";

try {
  await serve(configFrom(process.env));
} catch (error) {
  process.exitCode = explainError(error);
}
