import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { IUserModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { z } from "zod";
import { parseOrRefuse } from "../shared/handle";
import { text } from "../shared/route";
import { layoutConfiguration, NO_LAYOUTS, NO_NOTIFICATIONS, NO_SEARCH, STORE_LIST } from "./dashboard-answers";

type Answer = (req: MedusaRequest, userId: string, match: RegExpExecArray) => Promise<unknown> | unknown;
type Rule = { method: string; path: RegExp; answer: Answer };

const ownNames = z.object({ first_name: text(0, 80).optional(), last_name: text(0, 80).optional() });

async function ownUser(req: MedusaRequest, userId: string) {
  const user = await req.scope.resolve<IUserModuleService>(Modules.USER).retrieveUser(userId);
  const { id, email, first_name, last_name, avatar_url } = user;
  return {
    user: {
      id,
      email,
      first_name,
      last_name,
      avatar_url,
      created_at: user.created_at,
      updated_at: user.updated_at,
      metadata: null,
    },
  };
}

/**
 * The whole of what a seller may ask of `/admin/*`. Every answer is made here: none of these requests reaches a core
 * handler, so no query string or field list of theirs does either.
 */
const RULES: Rule[] = [
  { method: "GET", path: /^\/admin\/users\/me$/, answer: ownUser },
  {
    method: "POST",
    path: /^\/admin\/users\/([^/]+)$/,
    answer: async (req, userId, match) => {
      if (match[1] !== userId && match[1] !== "me") return undefined;
      const names = parseOrRefuse(ownNames, req.body ?? {});
      await req.scope.resolve<IUserModuleService>(Modules.USER).updateUsers({ id: userId, ...names });
      return ownUser(req, userId);
    },
  },
  { method: "GET", path: /^\/admin\/stores$/, answer: () => STORE_LIST },
  { method: "GET", path: /^\/admin\/notifications$/, answer: () => NO_NOTIFICATIONS },
  { method: "GET", path: /^\/admin\/search-indexes$/, answer: () => NO_SEARCH },
  { method: "GET", path: /^\/admin\/layouts\/configurations$/, answer: () => NO_LAYOUTS },
  {
    method: "GET",
    path: /^\/admin\/layouts\/([^/]+)\/configuration$/,
    answer: (_req, _id, match) => layoutConfiguration(decodeURIComponent(match[1] ?? "")),
  },
];

/** Answers a seller's request for the dashboard; false when it is not among those a seller may make. */
export async function answerSeller(
  req: MedusaRequest,
  res: MedusaResponse,
  path: string,
  userId: string,
): Promise<boolean> {
  for (const rule of RULES) {
    const match = rule.method === req.method ? rule.path.exec(path) : null;
    if (!match) continue;
    const body = await rule.answer(req, userId, match);
    if (body === undefined) return false;
    res.status(200).json(body);
    return true;
  }
  return false;
}
