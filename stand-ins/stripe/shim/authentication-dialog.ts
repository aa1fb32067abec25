import type { Intent } from "./api";
import { make } from "./dom";
import { styledRoot } from "./styles";
import { textsFor } from "./texts";

/** Asks, in place of the cardholder's bank. Escape is a refusal, as closing Stripe's window is. */
export function askForAuthentication(intent: Intent, locale: string | undefined): Promise<"complete" | "fail"> {
  const texts = textsFor(locale);
  const host = make("div");
  const complete = make("button", { type: "button", class: "main" }, texts.dialogComplete);
  const fail = make("button", { type: "button" }, texts.dialogFail);
  const dialog = make(
    "dialog",
    { "aria-labelledby": "title", "aria-describedby": "text" },
    make("p", { class: "demo" }, texts.demo),
    make("h2", { id: "title" }, texts.dialogTitle),
    make("p", { id: "text" }, textOf(intent, locale)),
    make("div", { class: "actions" }, complete, fail),
  );
  styledRoot(host, undefined).append(dialog);
  document.body.append(host);
  return new Promise((resolve) => {
    const finish = (outcome: "complete" | "fail") => () => {
      dialog.close();
      host.remove();
      resolve(outcome);
    };
    complete.addEventListener("click", finish("complete"));
    fail.addEventListener("click", finish("fail"));
    dialog.addEventListener("cancel", finish("fail"));
    // Modal: the page behind is inert and the focus stays inside.
    dialog.showModal();
    complete.focus();
  });
}

/** Nothing is paid by saving a card. */
function textOf({ amount, currency }: Intent, locale: string | undefined): string {
  const texts = textsFor(locale);
  if (amount === undefined || currency === undefined) return texts.dialogSave;
  return texts.dialogText.replace("{amount}", amountOf({ amount, currency }, locale));
}

type Amount = { amount: number; currency: string };

function amountOf(intent: Amount, locale: string | undefined): string {
  const language = locale && locale !== "auto" ? locale : document.documentElement.lang || "en";
  const format = new Intl.NumberFormat(language, { style: "currency", currency: intent.currency });
  return format.format(intent.amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
