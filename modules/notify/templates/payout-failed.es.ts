import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";

export default function payoutFailed(data: TemplateData<"payout-failed">): MailContent {
  return {
    subject: `Tu pago de ${data.amount} no ha llegado`,
    preview: "El dinero vuelve a estar en tu saldo.",
    heading: "Un pago no ha llegado",
    paragraphs: [
      `Te enviamos ${data.amount} y nos lo han devuelto. El dinero vuelve a estar en tu saldo y el próximo pago lo intentará otra vez.`,
      "Comprueba que tus datos bancarios son correctos.",
    ],
    action: { label: "Ver cobros y pagos", link: data.link },
    why: "Recibes este correo porque llevas el negocio al que iba el pago.",
  };
}
