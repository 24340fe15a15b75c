// Two projects, one set of tests: "embedded" needs nothing; "servers" runs the same files against the addresses given.
// Besides, the stories of owners and leads pass through a chat service, whose answers must be the same word for word.
import { defineConfig } from "vitest/config";

const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;

const common = {
  include: ["test/**/*.test.ts"],
  setupFiles: ["test/support/one-seed.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

const servers = [
  ...(databaseUrl
    ? [{ test: { ...common, name: "servers", env: { STORE: "postgres", QUEUE: redisUrl ? "redis" : "postgres" } } }]
    : []),
];

/** Any story can: `CONVERSE_IN=slack npx vitest run --project embedded test/flows`. */
const throughSlack = {
  test: {
    ...common,
    name: "slack",
    include: ["test/flows/conversation.test.ts", "test/flows/owner.test.ts", "test/flows/forms.test.ts"],
    env: { STORE: "pglite", QUEUE: "postgres", CONVERSE_IN: "slack" },
  },
};

export default defineConfig({
  test: {
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text-summary", "lcov"] },
    projects: [
      { test: { ...common, name: "embedded", env: { STORE: "pglite", QUEUE: "postgres" } } },
      throughSlack,
      ...servers,
    ],
  },
});
