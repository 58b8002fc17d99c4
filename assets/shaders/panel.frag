// What a plate holds, colours multiplied by their opacity. No more than this: see plate.frag.
uniform sampler2D texture;

void main() {
    gl_FragColor = texture2D(texture, gl_TexCoord[0].xy);
}
