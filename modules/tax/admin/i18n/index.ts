import en from "./en";
import es from "./es";

export default { en: { tax: en }, es: { tax: es } };
