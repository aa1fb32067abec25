import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";

export default function sellerWelcome(data: TemplateData<"seller-welcome">): MailContent {
  return {
    subject: `Welcome to Berth, ${data.seller_name}`,
    preview: "Your first listing takes about ten minutes.",
    heading: `Welcome, ${data.first_name}`,
    paragraphs: [
      `${data.seller_name} now has its own place on Berth.`,
      "Next comes your first listing: a title, a few pictures, where it is and what it costs. It takes about ten minutes, and you can publish it when you are ready.",
    ],
    action: { label: "Create your first listing", link: data.link },
    why: `You get this mail because ${data.seller_name} was opened on Berth with this address.`,
  };
}
