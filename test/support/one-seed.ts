// The laws are tried with the same random examples in every run, so that a failure can be repeated and a change is judged
// by what it changed. `FC_SEED=… npm test` tries others.
import fc from "fast-check";

const SEED = 20_261_122;

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? SEED) });
