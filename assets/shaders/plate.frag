// A picture kept aside, all of it as opaque. No more than this: Mesa's software driver fills rectangles that need only a
// texture and a constant four times as fast as any others.
uniform sampler2D texture;
uniform float opacity;

void main() {
    gl_FragColor = vec4(texture2D(texture, gl_TexCoord[0].xy).rgb, opacity);
}
