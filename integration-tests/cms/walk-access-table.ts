import {
  type Actor,
  accessTable,
  actors,
  type Operation,
  operations,
  unservedCollections,
} from "../../cms/src/access/access-table";
import { graphqlNames } from "../../cms/src/access/graphql-table";
import { type Attempt, complaint, type Outcome } from "./attempt";
import type { Answer, CmsClient } from "./cms-client";
import type { Fixtures } from "./fixtures";
import { graphqlAttempts, graphqlOutcome } from "./graphql-attempts";
import { restAttempts, restOutcome } from "./rest-attempts";

/** An attempt with what is needed to judge it. */
export interface Probe extends Attempt {
  collection: string;
  outcome(answer: Answer): Outcome;
}

/** Which cells of the table to walk; everything when empty. */
export interface Only {
  collection?: string;
  operation?: Operation;
  restOnly?: boolean;
}

/** All probes of the table's cells, those that must be refused first. */
export function probesOf(clients: Record<Actor, CmsClient>, fixtures: Fixtures, only: Only = {}): Probe[] {
  const probes: Probe[] = [];
  for (const [collection, rules] of Object.entries(accessTable)) {
    if (only.collection && only.collection !== collection) continue;
    const target = fixtures.targets[collection];
    if (!target) throw new Error(`${collection} is in the table and has no fixture.`);
    for (const operation of operations) {
      if (only.operation && only.operation !== operation) continue;
      for (const actor of actors) {
        const question = {
          client: clients[actor],
          actor,
          collection,
          operation,
          verdict: rules[operation][actor],
          target,
          strangerEmail: fixtures.strangerEmail,
        };
        for (const attempt of restAttempts(question)) {
          probes.push({ ...attempt, collection, outcome: restOutcome });
        }
        const names = graphqlNames[collection];
        if (!names || only.restOnly) continue;
        for (const attempt of graphqlAttempts(question, names)) {
          probes.push({ ...attempt, collection, outcome: graphqlOutcome });
        }
      }
    }
  }
  return probes.sort((a, b) => Number(b.expect === "refused") - Number(a.expect === "refused"));
}

async function judged({ what, expect, send, outcome, collection }: Probe): Promise<string | null> {
  const unserved = unservedCollections.includes(collection);
  return complaint(what, expect, outcome(await send()), unserved);
}

/** Sends the probes one after the other and returns what was not as the table says. */
export async function complaintsOf(probes: Probe[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const probe of probes) {
    const found = await judged(probe);
    if (found) complaints.push(found);
  }
  return complaints;
}

/** Sends probes until one is not answered as the table says; null if all are. */
export async function firstComplaintOf(probes: Probe[]): Promise<string | null> {
  for (const probe of probes) {
    const found = await judged(probe);
    if (found) return found;
  }
  return null;
}
