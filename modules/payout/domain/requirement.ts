/** What Stripe can ask for, as people say it. Its own names are finer: a birthday is three of them. */
export const REQUIREMENT_TOPICS = [
  "bank_account",
  "terms",
  "identity_document",
  "business_document",
  "business_type",
  "business_details",
  "name",
  "birth_date",
  "address",
  "contact",
  "tax_number",
  "owners",
  "representative",
  "website",
  "verification",
  "other",
] as const;
export type RequirementTopic = (typeof REQUIREMENT_TOPICS)[number];

/** The first that matches says it; the finer ones stand first. */
const TOPIC_OF: readonly [RegExp, RequirementTopic][] = [
  [/^external_account/, "bank_account"],
  [/^(tos_acceptance|.*_declaration|settings\..*tos)/, "terms"],
  [/^company\.verification|^documents\./, "business_document"],
  [/verification\.(document|additional_document)/, "identity_document"],
  [/^business_type$/, "business_type"],
  [/(^|\.)(url|product_description)$/, "website"],
  [/(tax_id|vat_id|id_number|ssn_last_4|registration_number)/, "tax_number"],
  [/(^|\.)dob(\.|$)/, "birth_date"],
  [/address/, "address"],
  [/(^|\.)(email|phone|support_phone|support_email)$/, "contact"],
  [/^(owners|directors|executives|company\.(owners|directors|executives)_provided)/, "owners"],
  [/^(representative|relationship)/, "representative"],
  [/(first_name|last_name|^company\.name|\.name)/, "name"],
  [/^(business_profile|company)\./, "business_details"],
  [/verification|proof_of_liveness/, "verification"],
];

/** The topic of a requirement's name at Stripe, such as `individual.dob.day`. */
export function requirementTopic(name: string): RequirementTopic {
  return TOPIC_OF.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}

/** The topics of names, each once, in the order of `REQUIREMENT_TOPICS`. */
export function requirementTopics(names: readonly string[]): RequirementTopic[] {
  const found = new Set(names.map(requirementTopic));
  return REQUIREMENT_TOPICS.filter((topic) => found.has(topic));
}
