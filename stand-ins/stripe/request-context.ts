import type { Pool } from "pg";
import type { Config } from "./config";
import type { WireCheck } from "./schemas/wire-check";
import type { Transaction } from "./store/database";

export type KeyKind = "secret" | "publishable";

/** What a route gets beside its parameters. One per request; the transaction ends with the request. */
export type RequestContext = {
  transaction: Transaction;
  /** Read once, so that everything one request writes carries the same time. */
  nowSeconds: number;
  /** Whose objects the request is about: the platform, or the connected account that it acts for. */
  accountId: string;
  platformId: string;
  /** The key as an error may show it. */
  keyShown: string;
  keyKind: KeyKind;
  /** Such as `2026-10-28.endive`; its date decides which parameters exist. */
  apiVersion: string;
  requestId: string;
  idempotencyKey: string | null;
  publicUrl: string;
  /** Whether an event is to be sent anywhere: one of the platform, or of a connected account. */
  sends: (type: string, isConnected: boolean) => boolean;
  wireCheck: WireCheck | null;
};

/** A JSON answer that is stored under the request's idempotency key; its transaction is committed. */
export type ApiResponse = { status: number; body: object };

/** What lives as long as the process. `wireCheck` is null unless what goes over the wire is to be checked. */
export type Services = { config: Config; pool: Pool; wireCheck: WireCheck | null };

export const ok = (body: object): ApiResponse => ({ status: 200, body });
