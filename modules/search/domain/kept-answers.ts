/** Answers that one process keeps at most; the one that was not asked for longest goes first. */
const KEPT_MAX = 500;

/**
 * Answers that stay true as long as the read model is the one that they were made of. What is asked for first is made
 * once, also by many at the same time; what could not be made is not kept.
 */
export class KeptAnswers<Answer> {
  #version = "";
  readonly #answers = new Map<string, Promise<Answer>>();

  /** The answer to a question by a version of the read model that was read before; another version forgets all. */
  async get(version: string, question: string, make: () => Promise<Answer>): Promise<Answer> {
    if (version !== this.#version) {
      this.#answers.clear();
      this.#version = version;
    }
    const kept = this.#answers.get(question);
    const answer = kept ?? make();
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    if (!kept) {
      answer.catch(() => this.#answers.delete(question));
      const [oldest] = this.#answers.keys();
      if (this.#answers.size > KEPT_MAX && oldest !== undefined) this.#answers.delete(oldest);
    }
    return answer;
  }
}
