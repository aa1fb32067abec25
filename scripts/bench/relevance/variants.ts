import { WEIGHTS, type Weights } from "../../../modules/search/domain/weights";

/** What a variant of the weights is called in tables; the first is what search ranks by. */
export const CHOSEN = "as they are";

const [description, summary, place, title] = WEIGHTS.fields;

/** The chosen weights, and each of them changed alone: what it is good for is what is lost without it. */
export function variants(): Record<string, Weights> {
  const fields = (...values: Weights["fields"]): Weights => ({ ...WEIGHTS, fields: values });
  return {
    [CHOSEN]: WEIGHTS,
    "no field counts more than another": fields(title, title, title, title),
    "title like a description": fields(description, summary, place, description),
    "category and place like a description": fields(description, summary, description, title),
    "category and place 0.6": fields(description, summary, 0.6, title),
    "summary and amenities like a description": fields(description, description, place, title),
    "summary and amenities 0.2": fields(description, 0.2, place, title),
    "description 0": fields(0, summary, place, title),
    "description 0.2": fields(0.2, summary, place, title),
    "text 0": { ...WEIGHTS, text: 0 },
    "exact 0": { ...WEIGHTS, exact: 0 },
    "exact 0.25": { ...WEIGHTS, exact: 0.25 },
    "exact 4": { ...WEIGHTS, exact: 4 },
    "near 0": { ...WEIGHTS, near: 0 },
    "picture 0": { ...WEIGHTS, picture: 0 },
    "rating 0": { ...WEIGHTS, rating: 0 },
  };
}
