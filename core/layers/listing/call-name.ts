/** `Conv2D` of `tf.keras.layers.Conv2D`. */
export const lastName = ({ name }: { readonly name: string }): string => name.split('.').at(-1) ?? '';
