import en from "./en";
import es from "./es";

export default { en: { outbox: en }, es: { outbox: es } };
