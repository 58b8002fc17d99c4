# Debian 12 packages, sourced by ./run and ./test.

runPackages=(
    g++ cmake ninja-build pkg-config
    libsfml-dev libimgui-dev libstb-dev libglu1-mesa-dev libgl1-mesa-dri
    libx11-dev libxcb1-dev libxrandr-dev libgdal-dev libproj-dev
    libcairo2-dev libpango1.0-dev
    libfmt-dev libspdlog-dev libcli11-dev nlohmann-json3-dev
    xvfb xauth
)
# Videos are written by ffmpeg; without it the program says how to install it.
testPackages=(
    libgtest-dev libgmock-dev libbenchmark-dev libxtst-dev ffmpeg poppler-utils
    clang-format clang-tidy ccache python3 git
)

# Installs those of the named packages that are missing; says what to do where it may not.
installMissing() {
    local missing=()
    local package
    for package in "$@"; do
        if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed'; then
            missing+=("$package")
        fi
    done
    if [ "${#missing[@]}" -eq 0 ]; then
        return
    fi
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Missing packages: ${missing[*]}. Install them as root: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        sudo=(sudo)
    fi
    echo "Installing ${missing[*]}"
    "${sudo[@]}" apt-get update -qq
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
