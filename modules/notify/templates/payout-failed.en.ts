import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";

export default function payoutFailed(data: TemplateData<"payout-failed">): MailContent {
  return {
    subject: `Your payout of ${data.amount} did not arrive`,
    preview: "The money is back in your balance.",
    heading: "A payout did not arrive",
    paragraphs: [
      `We sent you ${data.amount}, and it came back. The money is in your balance again, and the next payout tries once more.`,
      "Please check that your bank details are right.",
    ],
    action: { label: "Check payments and payouts", link: data.link },
    why: "You get this mail because you look after the business that the payout was for.",
  };
}
