import { absolute, type Fact } from "./fact";

type Question = { question: string; answer_html: string };
type Article = { title: string; summary?: string | null | undefined; updatedAt: string };

/** Questions and their answers; the answers keep the little HTML that they have. */
export function faqPage(questions: readonly Question[]): Fact {
  return {
    "@type": "FAQPage",
    mainEntity: questions.map(({ question, answer_html }) => ({
      "@type": "Question",
      name: question,
      acceptedAnswer: { "@type": "Answer", text: answer_html },
    })),
  };
}

/** An article of the help centre. */
export function articleFact(site: string, { title, summary, updatedAt }: Article, path: string): Fact {
  return {
    "@type": "Article",
    headline: title,
    ...(summary ? { description: summary } : {}),
    dateModified: updatedAt,
    mainEntityOfPage: absolute(site, path),
    author: { "@type": "Organization", name: "Berth" },
    publisher: { "@type": "Organization", name: "Berth" },
  };
}
