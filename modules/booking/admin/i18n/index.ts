import en from "./en";
import es from "./es";
import startEn from "./start-en";
import startEs from "./start-es";

export default { en: { booking: en, start: startEn }, es: { booking: es, start: startEs } };
