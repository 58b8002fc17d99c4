#include "app/VideoArguments.hpp"

#include "app/PictureArguments.hpp"
#include "video/VideoFormat.hpp"

namespace tumen::app {

CLI::App* addVideo(CLI::App& app, VideoOptions& video, std::string& size) {
    CLI::App* command = app.add_subcommand(
        "video", "write a video of all scenes, of one, or of days; needs the program ffmpeg");
    addPicture(command, video.picture);
    CLI::Option* scene = command->add_option("--scene", video.picture.scene, "id of a scene: only this one");
    command->add_option("--from", video.from, "plays days from this date's first one on")->excludes(scene);
    command->add_option("--to", video.to, "to this date's last day")->excludes(scene);
    CLI::Option* compare =
        command
            ->add_option("--compare", video.picture.dates.compare,
                         "days side by side with a day or a period: 1946-06-01, 1946, 1945/1948")
            ->excludes(scene);
    command
        ->add_flag("--difference", video.picture.dates.asDifference,
                   "what began, ended and held at both times instead of side by side")
        ->needs(compare);
    command->add_option("--window", video.windowDays, "shows what held in so many days up to each date")
        ->check(CLI::Range(state::shortestWindowDays, state::longestWindowDays));
    command->add_option("--speed", video.daysPerSecond, "days a second, 365 unless told")
        ->check(CLI::Range(state::slowestSpeed, state::fastestSpeed));
    command
        ->add_option("--pace", video.pace,
                     "even, or by-changes: quickly through stretches in which nothing changes")
        ->check(CLI::IsMember({"even", "by-changes"}));
    command->add_option("--fps", video.framesPerSecond, "frames a second, 30 unless told; 20 for a GIF")
        ->check(CLI::Range(1, 120));
    std::vector<std::string> qualities;
    for (const video::Quality quality : video::allQualities)
        qualities.emplace_back(video::id(quality));
    command->add_option("--quality", video.quality, "draft, good (unless told) or best, which takes longest")
        ->check(CLI::IsMember(qualities));
    addSize(command, size, "1920x1080 (a GIF 960x540)");
    command->add_option("-o,--output", video.output, "file to write (.mp4, .webm or .gif)")->required();
    return command;
}

} // namespace tumen::app
