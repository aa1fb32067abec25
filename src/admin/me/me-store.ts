import type { MeView } from "../../../modules/seller/contract";
import { ApiError, api } from "../api";
import { writeRoleHint } from "./role-hint";

/** What is known of the person in front of the dashboard. */
export type MeState =
  | { status: "loading" }
  | { status: "known"; me: MeView }
  /** Nobody is signed in. */
  | { status: "anonymous" }
  /** Signed in, but neither a seller's staff nor an operator. */
  | { status: "refused" }
  /** The API did not answer. */
  | { status: "failed" };

let state: MeState = { status: "loading" };
let latestLoad = 0;
const listeners = new Set<() => void>();

function setState(next: MeState): void {
  state = next;
  const role = next.status === "known" ? next.me.role : null;
  if (role) document.documentElement.dataset.role = role;
  else delete document.documentElement.dataset.role;
  // A failed request says nothing about who somebody is, so the hint stays.
  if (next.status !== "loading" && next.status !== "failed") writeRoleHint(role);
  for (const listener of listeners) listener();
}

function stateOf(error: unknown): MeState {
  if (!(error instanceof ApiError)) return { status: "failed" };
  if (error.status === 401) return { status: "anonymous" };
  return error.status === 403 ? { status: "refused" } : { status: "failed" };
}

/** Asks the API who is signed in; of several calls at once the last one counts. */
export async function loadMe(): Promise<void> {
  const load = ++latestLoad;
  setState({ status: "loading" });
  const next = await api<{ me: MeView }>("/seller/me").then(({ me }): MeState => ({ status: "known", me }), stateOf);
  if (load === latestLoad) setState(next);
}

/** Forgets the person, at sign-out or where nobody can be signed in. */
export function forgetMe(): void {
  latestLoad += 1;
  setState({ status: "anonymous" });
}

export function readMe(): MeState {
  return state;
}

export function subscribeToMe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
