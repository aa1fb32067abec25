import type { RequirementTopic } from "./requirement";

type Words = Record<RequirementTopic, string>;

/** What a seller has to give, in words. */
export const REQUIREMENT_WORDS: Record<"en" | "es", Words> = {
  en: {
    bank_account: "A bank account to pay you to",
    terms: "Your agreement to Stripe's terms",
    identity_document: "A photo of an identity document",
    business_document: "A document about the business",
    business_type: "Whether you are a person or a company",
    business_details: "Details of the business",
    name: "Your name",
    birth_date: "Your date of birth",
    address: "An address",
    contact: "An e-mail address or a phone number",
    tax_number: "A tax or identity number",
    owners: "Who owns and directs the business",
    representative: "Who represents the business",
    website: "A website, or what you offer",
    verification: "A proof that it is you",
    other: "Something more that Stripe explains",
  },
  es: {
    bank_account: "Una cuenta bancaria en la que pagarte",
    terms: "Que aceptes las condiciones de Stripe",
    identity_document: "Una foto de un documento de identidad",
    business_document: "Un documento del negocio",
    business_type: "Si eres una persona o una empresa",
    business_details: "Datos del negocio",
    name: "Tu nombre",
    birth_date: "Tu fecha de nacimiento",
    address: "Una dirección",
    contact: "Un correo o un teléfono",
    tax_number: "Un número fiscal o de identidad",
    owners: "Quién posee y dirige el negocio",
    representative: "Quién representa al negocio",
    website: "Una página web, o qué ofreces",
    verification: "Una prueba de que eres tú",
    other: "Algo más, que Stripe explica",
  },
};
