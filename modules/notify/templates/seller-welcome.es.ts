import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";

export default function sellerWelcome(data: TemplateData<"seller-welcome">): MailContent {
  return {
    subject: `Te damos la bienvenida a Berth, ${data.seller_name}`,
    preview: "Tu primer anuncio te llevará unos diez minutos.",
    heading: `¡Hola, ${data.first_name}!`,
    paragraphs: [
      `${data.seller_name} ya tiene su sitio en Berth.`,
      "Ahora toca tu primer anuncio: un título, unas fotos, dónde está y cuánto cuesta. Te llevará unos diez minutos y puedes publicarlo cuando quieras.",
    ],
    action: { label: "Crear el primer anuncio", link: data.link },
    why: `Recibes este correo porque ${data.seller_name} se abrió en Berth con esta dirección.`,
  };
}
