export const useFlag = (country: string) => `/flags/${country}.svg`;
