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

/** Any story can: `CONVERSE_IN=teams npx vitest run --project embedded test/flows`. */
const through = (chat: "slack" | "teams", ...stories: readonly string[]) => ({
  test: {
    ...common,
    name: chat,
    include: stories.map((story) => `test/flows/${story}.test.ts`),
    env: { STORE: "pglite", QUEUE: "postgres", CONVERSE_IN: chat },
  },
});

export default defineConfig({
  test: {
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text-summary", "lcov"] },
    projects: [
      { test: { ...common, name: "embedded", env: { STORE: "pglite", QUEUE: "postgres" } } },
      through("slack", "conversation", "owner", "forms", "people"),
      through("teams", "conversation", "forms", "people"),
      ...servers,
    ],
  },
});
