// What a plate holds, colours multiplied by their opacity. No more than this: Mesa's software driver fills rectangles
// that need only a texture three times as fast as any others, and where they are blended keeps their colours.
uniform sampler2D texture;

void main() {
    gl_FragColor = texture2D(texture, gl_TexCoord[0].xy);
}
