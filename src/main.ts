// The service: keeps the store, runs the queue, listens, and at a terminal opens a conversation.
import { keepCompiled } from "./keep-compiled.ts";

keepCompiled();
const { explainError } = await import("./cli/explain-error.ts");
try {
  const { configFrom } = await import("./config.ts");
  const { serve } = await import("./serve.ts");
  await serve(configFrom(process.env));
} catch (error) {
  process.exitCode = explainError(error);
}
