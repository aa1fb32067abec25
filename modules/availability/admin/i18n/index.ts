import en from "./en";
import es from "./es";

export default { en: { availability: en }, es: { availability: es } };
