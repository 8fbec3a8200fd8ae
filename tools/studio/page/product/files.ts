/** The files of the product, in the order in which one reads them. */
export const PRODUCT_FILES = {
  screens: 'content/simulator/screens.yaml',
  behaviour: 'content/simulator/behaviour.yaml',
  product: 'content/simulator/product.yaml',
  remedies: 'content/remedies.yaml',
} as const;

export type ProductPart = keyof typeof PRODUCT_FILES;
