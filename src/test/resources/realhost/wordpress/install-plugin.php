require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
$upgrader = new Plugin_Upgrader(new Automatic_Upgrader_Skin());
$done = $upgrader->install('@zip@', ['overwrite_package' => true]);
if ($done !== true) {
    echo is_wp_error($done) ? $done->get_error_message() : implode(' ', $upgrader->skin->get_upgrade_messages());
    exit(1);
}
echo $upgrader->result['destination_name'];
